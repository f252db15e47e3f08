/** The wire: keyset pages, ETags, merge patches, request parameters. */
@NullMarked
package com.quenty.platform.web;

import org.jspecify.annotations.NullMarked;
