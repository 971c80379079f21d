@NullMarked
package org.yishi.gateway.docs;

import org.jspecify.annotations.NullMarked;
