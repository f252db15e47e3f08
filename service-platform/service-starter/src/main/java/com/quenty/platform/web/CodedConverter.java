package com.quenty.platform.web;

import com.quenty.platform.codes.Coded;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Codes in query parameters and paths: {@code ?status=in_review}. Spring alone would want the Java name. */
final class CodedConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return Coded.class.isAssignableFrom(target.getType());
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        return source == null ? null : Coded.of(to.getType().asSubclass(Coded.class), source.toString());
    }
}
