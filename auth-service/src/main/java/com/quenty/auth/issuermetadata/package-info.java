/** The metadata of the issuer, by which clients find its endpoints. */
@NullMarked
package com.quenty.auth.issuermetadata;

import org.jspecify.annotations.NullMarked;
