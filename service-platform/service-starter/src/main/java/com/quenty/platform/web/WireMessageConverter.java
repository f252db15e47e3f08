package com.quenty.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.databind.json.JsonMapper;

/**
 * The only format of our answers and of the bodies we read: JSON in UTF-8. Answers of another subtype, such as problem
 * documents, name it themselves; nobody can ask for it.
 */
final class WireMessageConverter extends JacksonJsonHttpMessageConverter {

    WireMessageConverter(JsonMapper json) {
        super(json);
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return (mediaType == null || isJson(mediaType)) && super.canRead(type, mediaType);
    }

    @Override
    protected JsonEncoding getJsonEncoding(@Nullable MediaType type) {
        return JsonEncoding.UTF8;
    }

    /** Whether it is {@code application/json}, in UTF-8 if it names a charset at all. */
    static boolean isJson(MediaType type) {
        return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON) && isUtf8(type);
    }

    static boolean isUtf8(MediaType type) {
        return type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
    }
}
