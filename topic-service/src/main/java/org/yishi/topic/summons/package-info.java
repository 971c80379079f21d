/** Summonses 吹哨报到: street or district calls a department, which reports in and answers. */
@NullMarked
package org.yishi.topic.summons;

import org.jspecify.annotations.NullMarked;
