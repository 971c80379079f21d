package org.yishi.topic.planted;

/** Something of one service that another must not touch. */
public interface AskedOfTopics {}
