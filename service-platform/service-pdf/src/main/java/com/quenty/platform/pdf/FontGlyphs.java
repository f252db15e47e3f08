package com.quenty.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The characters that a font has glyphs of, by its own table of them. */
final class FontGlyphs {

    /** The last that Unicode has assigned, but for tags and private ones. */
    private static final int LAST = 0x3ffff;

    private FontGlyphs() {}

    /** @param font the bytes of a TrueType file */
    static BitSet of(byte[] font) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            var table = parsed.getUnicodeCmapLookup();
            var points = new BitSet(LAST + 1);
            for (int point = 0; point <= LAST; point++) {
                if (table.getGlyphId(point) != 0) {
                    points.set(point);
                }
            }
            return points;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
