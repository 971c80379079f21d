@NullMarked
package org.yishi.session.outage;

import org.jspecify.annotations.NullMarked;
