@NullMarked
package org.yishi.session.web;

import org.jspecify.annotations.NullMarked;
