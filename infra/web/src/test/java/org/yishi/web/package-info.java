@NullMarked
package org.yishi.web;

import org.jspecify.annotations.NullMarked;
