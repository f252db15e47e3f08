/** The story of the suite: calls through the gateway, each answer checked. */
@NullMarked
package com.quenty.localstack.demo;

import org.jspecify.annotations.NullMarked;
