@NullMarked
package org.yishi.system.client;

import org.jspecify.annotations.NullMarked;
