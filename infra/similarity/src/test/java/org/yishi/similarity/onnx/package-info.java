@NullMarked
package org.yishi.similarity.onnx;

import org.jspecify.annotations.NullMarked;
