package com.quenty.platform.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/**
 * Draws {@code <object type="barcode/code128" data="…"/>} and {@code barcode/qr} into the box that CSS gives them, as rectangles and
 * not as a picture. Quiet zones are inside of the box. A module of a line barcode is as wide as the box allows.
 */
final class BarcodeDrawer implements FSObjectDrawerFactory {

    private static final int LINE_QUIET_MODULES = 10;
    private static final int QR_QUIET_MODULES = 4;

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        return switch (element.getAttribute("type")) {
            case "barcode/code128" -> BarcodeDrawer::drawLines;
            case "barcode/qr" -> BarcodeDrawer::drawSquare;
            default -> null;
        };
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").startsWith("barcode/");
    }

    private static Map<Shape, String> drawLines(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var symbol = new Code128();
        symbol.setHumanReadableLocation(HumanReadableLocation.NONE);
        symbol.setContent(element.getAttribute("data"));
        double wide = width / dotsPerPixel;
        double high = height / dotsPerPixel;
        double module = wide / (symbol.getWidth() + 2 * LINE_QUIET_MODULES);
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) wide,
                (float) high,
                graphics -> draw(graphics, symbol, module, high / symbol.getHeight(), LINE_QUIET_MODULES * module, 0));
        return Map.of();
    }

    private static Map<Shape, String> drawSquare(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var symbol = new QrCode();
        symbol.setContent(element.getAttribute("data"));
        double side = Math.min(width, height) / dotsPerPixel;
        double module = side / (symbol.getWidth() + 2 * QR_QUIET_MODULES);
        double quiet = QR_QUIET_MODULES * module;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) side,
                (float) side,
                graphics -> draw(graphics, symbol, module, module, quiet, quiet));
        return Map.of();
    }

    private static void draw(
            Graphics2D graphics, Symbol symbol, double moduleWidth, double moduleHeight, double left, double top) {
        graphics.setColor(Color.BLACK);
        for (var each : symbol.getRectangles()) {
            graphics.fill(new Rectangle2D.Double(
                    left + each.x * moduleWidth,
                    top + each.y * moduleHeight,
                    each.width * moduleWidth,
                    each.height * moduleHeight));
        }
    }
}
