/** The contract of every service that keeps work for customers or companies. */
@NullMarked
package com.quenty.contracts.openwork;

import org.jspecify.annotations.NullMarked;
