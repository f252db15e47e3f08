/**
 * Declarations: things that are to be sent, checked before anybody sends them. Fields that are missing or can't be, goods and
 * countries with rules of their own, and the documents that are needed. A manifest is checked as the declaration that it makes.
 */
@NullMarked
package com.quenty.intlshipping.declarations;

import org.jspecify.annotations.NullMarked;
