/** Photos and other files, kept outside the database behind one interface: in a folder, or where S3 is spoken. */
@NullMarked
package com.quenty.reverselogistics.photos;

import org.jspecify.annotations.NullMarked;
