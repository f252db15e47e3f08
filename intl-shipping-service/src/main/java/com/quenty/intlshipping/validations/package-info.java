/**
 * Findings: things that a declaration of goods lacks or must not contain.
 *
 * <p>Knows no manifests, so that manifests can ask it.
 */
@NullMarked
package com.quenty.intlshipping.validations;

import org.jspecify.annotations.NullMarked;
