/** The sides that take part: seats, invitations, replies, proxies and attendance. */
@NullMarked
package org.yishi.session.party;

import org.jspecify.annotations.NullMarked;
