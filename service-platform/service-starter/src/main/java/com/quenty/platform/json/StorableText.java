package com.quenty.platform.json;

import com.quenty.platform.validation.PlainText;
import com.quenty.platform.validation.TextRules;
import jakarta.validation.constraints.NotBlank;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Text in NFC that can be kept, seen and read in one direction, see {@link PlainText}. Strict at the door; text that
 * has passed a door before, in contracts between services and in stored JSON, is only normalised.
 */
final class StorableText extends StringDeserializer {

    /** Null for what has passed a door before. */
    private final PlainText.@Nullable Kind kind;

    /** Last words of the names of fields that refer to something. */
    private static final Set<String> REFERENCES = Set.of("id", "reference");

    /** Whether blanks alone, which most optional fields take for nothing, are refused: a reference to nothing is a mistake of the caller. */
    private final boolean reference;

    private StorableText(PlainText.@Nullable Kind kind) {
        this(kind, false);
    }

    private StorableText(PlainText.@Nullable Kind kind, boolean reference) {
        this.kind = kind;
        this.reference = reference;
    }

    /** For what comes from outside. */
    static StorableText fromOutside() {
        return new StorableText(PlainText.Kind.PARAGRAPHS);
    }

    /** For what we have written. */
    static StorableText known() {
        return new StorableText(null);
    }

    /** A text in free-form JSON has no property: nobody said that it is one line. */
    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        if (kind == null || property == null) {
            return this;
        }
        if (property.getMember() != null
                && WireJson.isContract(property.getMember().getDeclaringClass())) {
            return known();
        }
        return new StorableText(PlainText.Kind.of(property.getName()), isOptionalReference(property));
    }

    /** One that is required says by itself that it must not be blank, together with all else that is wrong. */
    private static boolean isOptionalReference(BeanProperty property) {
        var name = property.getName();
        return REFERENCES.contains(name.substring(name.lastIndexOf('_') + 1))
                && property.getAnnotation(NotBlank.class) == null;
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        var text = super.deserialize(parser, context);
        if (text == null) {
            return null;
        }
        var flaw = PlainText.flaw(text, kind == null ? PlainText.Kind.PARAGRAPHS : kind);
        if (flaw != null && (kind != null || flaw.equals(PlainText.UNKEEPABLE))) {
            throw new UnfitText(parser, flaw);
        }
        if (reference && TextRules.trimmed(text) == null) {
            throw new UnfitText(parser, "must not be blank; leave it out where there is none");
        }
        return PlainText.normal(text);
    }
}
