package com.quenty.pickup.pickups.proofs;

import com.quenty.pickup.evidence.ContentReference;
import com.quenty.pickup.evidence.Difference;
import com.quenty.pickup.evidence.Handover.Scan;
import com.quenty.pickup.pickups.CoordinatesSource;
import com.quenty.pickup.pickups.Pickup;
import com.quenty.pickup.pickups.PickupPackage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A proof to be printed, in HTML that is well-formed XML. All that anybody has typed is escaped. */
final class ProofDocument {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private static final String STYLE = """
            @page { size: A4; margin: 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
            body { font-family: "DejaVu Sans"; font-size: 9pt; color: #111; }
            h1 { font-size: 15pt; margin: 0 0 2mm 0; } h2 { font-size: 11pt; margin: 6mm 0 1mm 0; }
            table { width: 100%; border-collapse: collapse; } tr { page-break-inside: avoid; }
            th, td { text-align: left; vertical-align: top; padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #999; }
            .facts th { width: 42mm; } .number { text-align: right; }
            code { font-family: "DejaVu Sans Mono"; font-size: 7pt; }
            """;

    private final StringBuilder html = new StringBuilder();
    private final ZoneId zone;

    private ProofDocument(ZoneId zone) {
        this.zone = zone;
    }

    static String of(Pickup pickup, ProofResponse proof) {
        var document = new ProofDocument(pickup.window().zone());
        document.write(pickup, proof);
        return document.html.toString();
    }

    private void write(Pickup pickup, ProofResponse proof) {
        html.append("<html><head><title>Proof of pickup ")
                .append(text(pickup.pickupId()))
                .append("</title><style>");
        html.append(STYLE).append("</style></head><body><h1>Proof of pickup</h1><table class='facts'>");
        fact("Pickup", pickup.pickupId());
        fact("Picked up", time(proof.pickedUpAt()));
        fact("Completion", proof.completion().code());
        fact("Agreed window", pickup.window().toString());
        fact("Address", address(pickup));
        fact("Contact", pickup.contact().contactName());
        fact("Signed by", proof.signedBy());
        fact("Driver", proof.driverId());
        fact("Position of the device", position(pickup, proof));
        fact("Clock of the device", time(proof.deviceTime()));
        fact("Report received", time(proof.receivedAt()));
        fact("Notes", pickup.completionNotes());
        html.append("</table>");
        packages(pickup.packages());
        differences(proof.differences());
        scans(proof.scans());
        contents(proof);
        html.append("</body></html>");
    }

    private void packages(Map<Integer, PickupPackage> packages) {
        table("Packages", "Line", "Tracking number", "Reference", "Order", "Booked, kg", "Weighed, kg", "Handed over");
        packages.forEach((line, each) -> row(
                String.valueOf(line),
                each.trackingNumber(),
                each.packageReference(),
                each.orderId(),
                number(each.weightKg()),
                number(each.actualWeightKg()),
                each.isCollected() ? "yes" : "no"));
        html.append("</table>");
    }

    private void differences(List<Difference> differences) {
        if (differences.isEmpty()) {
            return;
        }
        table("Differences from the booking", "Difference", "Line", "Code", "Booked, kg", "Weighed, kg");
        for (var each : differences) {
            row(
                    each.kind().code(),
                    each.line() == null ? null : String.valueOf(each.line()),
                    each.code(),
                    number(each.bookedWeightKg()),
                    number(each.actualWeightKg()));
        }
        html.append("</table>");
    }

    private void scans(List<Scan> scans) {
        table("Scanned at the door", "Code", "Weighed, kg");
        scans.forEach(scan -> row(scan.code(), number(scan.weightKg())));
        html.append("</table>");
    }

    /** The hashes are what makes a picture that is found later the one of that day. */
    private void contents(ProofResponse proof) {
        if (proof.signature() == null && proof.photos().isEmpty()) {
            return;
        }
        table("Signature and photos", "Content", "Reference", "SHA-256");
        if (proof.signature() != null) {
            content("signature", proof.signature());
        }
        proof.photos().forEach(photo -> content("photo", photo));
        html.append("</table>");
    }

    private void content(String what, ContentReference content) {
        html.append("<tr><td>").append(what).append("</td><td>").append(text(content.reference()));
        // In two parts, which fit the page.
        html.append("</td><td><code>").append(content.sha256(), 0, 32).append("<br/>");
        html.append(content.sha256(), 32, 64).append("</code></td></tr>");
    }

    private void table(String title, String... columns) {
        html.append("<h2>").append(text(title)).append("</h2><table><tr>");
        for (var column : columns) {
            html.append("<th>").append(text(column)).append("</th>");
        }
        html.append("</tr>");
    }

    private void row(@Nullable String... cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<td>").append(text(cell)).append("</td>");
        }
        html.append("</tr>");
    }

    private void fact(String name, @Nullable String value) {
        if (value != null) {
            html.append("<tr><th>")
                    .append(text(name))
                    .append("</th><td>")
                    .append(text(value))
                    .append("</td></tr>");
        }
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private static String address(Pickup pickup) {
        return Stream.of(pickup.address(), pickup.postalCode(), pickup.city(), pickup.state(), pickup.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String position(Pickup pickup, ProofResponse proof) {
        var position = proof.position();
        if (position == null) {
            return null;
        }
        var of = pickup.coordinatesSource() == CoordinatesSource.GIVEN ? "the address" : "the centre of the zone";
        return "%s, %s; %s m from %s%s"
                .formatted(
                        position.latitude(),
                        position.longitude(),
                        number(proof.distanceM()),
                        of,
                        Boolean.TRUE.equals(proof.farOff()) ? ", which is far off" : "");
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** XML knows five entities, and HTML's escaping of this method writes others by their numbers. */
    private static String text(@Nullable String typed) {
        return typed == null ? "" : HtmlUtils.htmlEscapeDecimal(typed);
    }
}
