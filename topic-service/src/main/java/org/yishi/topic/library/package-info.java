/** The rules library 制度库: by which plans, procedures and lists an area deliberates. */
@NullMarked
package org.yishi.topic.library;

import org.jspecify.annotations.NullMarked;
