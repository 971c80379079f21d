/** A whole running service for tests: started, asked over HTTP, stopped. */
@NullMarked
package org.yishi.topic.service;

import org.jspecify.annotations.NullMarked;
