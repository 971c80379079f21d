/** Sessions, ballots and reservations kept in MongoDB. */
@NullMarked
package org.yishi.session.mongo;

import org.jspecify.annotations.NullMarked;
