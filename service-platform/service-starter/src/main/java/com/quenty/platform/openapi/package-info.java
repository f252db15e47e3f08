/** The OpenAPI document, made to say what the service really answers. */
@NullMarked
package com.quenty.platform.openapi;

import org.jspecify.annotations.NullMarked;
