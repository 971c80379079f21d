package org.yishi.testing.planted;

import org.yishi.testing.ApprovedEvent;

/** Planted: a class that uses a part of Yishi that it isn't granted. */
record UserOfWeb(ApprovedEvent event) {}
