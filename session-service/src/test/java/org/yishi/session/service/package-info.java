@NullMarked
package org.yishi.session.service;

import org.jspecify.annotations.NullMarked;
