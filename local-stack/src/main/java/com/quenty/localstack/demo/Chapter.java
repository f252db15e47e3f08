package com.quenty.localstack.demo;

/** A part of the story that shows one thing the suite does. */
interface Chapter {

    String title();

    void tell(Story story);
}
