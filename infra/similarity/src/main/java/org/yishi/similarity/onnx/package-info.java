/** The sentence model bge-small-zh-v1.5, quantised, run by ONNX Runtime on the processor. */
@NullMarked
package org.yishi.similarity.onnx;

import org.jspecify.annotations.NullMarked;
