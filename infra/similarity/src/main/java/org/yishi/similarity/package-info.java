/**
 * Which of many short Chinese texts about matters of a neighbourhood are about the same matter.
 *
 * <p>Knows nothing of topics: a {@link org.yishi.similarity.Matter} goes in, ranked matches with
 * their reasons come out.
 */
@NullMarked
package org.yishi.similarity;

import org.jspecify.annotations.NullMarked;
