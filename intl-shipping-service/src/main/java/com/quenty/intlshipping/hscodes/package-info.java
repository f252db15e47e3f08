/** The Harmonized System, by which customs know goods: its chapters, headings and subheadings, and suggestions by text. */
@NullMarked
@Owns({"hs_codes", "hs_lexemes", "hs_sections", "hs_synonyms"})
package com.quenty.intlshipping.hscodes;

import com.quenty.platform.architecture.Owns;
import org.jspecify.annotations.NullMarked;
