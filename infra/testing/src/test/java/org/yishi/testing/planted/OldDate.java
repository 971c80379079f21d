package org.yishi.testing.planted;

import java.util.Date;

/** Planted: a date that can change. */
record OldDate(Date date) {}
