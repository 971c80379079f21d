/**
 * Personal data at rest: fields are encrypted one by one under keys that can be changed, and found
 * again by keyed hashes.
 */
@NullMarked
package org.yishi.privacy;

import org.jspecify.annotations.NullMarked;
