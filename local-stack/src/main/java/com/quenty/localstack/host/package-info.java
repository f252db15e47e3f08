/** The inside of a process of services: one class loader and one Spring context per service. */
@NullMarked
package com.quenty.localstack.host;

import org.jspecify.annotations.NullMarked;
