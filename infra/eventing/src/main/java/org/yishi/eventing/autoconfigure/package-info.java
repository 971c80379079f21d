/** Wires eventing into a Spring Boot service. */
@NullMarked
package org.yishi.eventing.autoconfigure;

import org.jspecify.annotations.NullMarked;
