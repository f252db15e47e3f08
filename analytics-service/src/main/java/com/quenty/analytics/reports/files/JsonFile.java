package com.quenty.analytics.reports.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** {@code {"report": {…}, "sections": [{"title": …, "rows": [{…}]}]}}. */
public final class JsonFile implements ReportFile {

    private final Writer text;
    private final JsonMapper json;
    private List<String> columns = List.of();
    private boolean inSection;
    private boolean hasRows;

    /** @param about of the report as a whole */
    public JsonFile(OutputStream out, JsonMapper json, Map<String, Object> about) throws IOException {
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.json = json;
        text.write("{\"report\":" + json.writeValueAsString(about) + ",\"sections\":[");
    }

    @Override
    public void section(String title, List<String> names) throws IOException {
        text.write(inSection ? "\n]}," : "");
        text.write("\n{\"title\":" + json.writeValueAsString(title) + ",\"rows\":[");
        columns = names;
        inSection = true;
        hasRows = false;
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        text.write(hasRows ? ",\n{" : "\n{");
        for (int i = 0; i < values.size(); i++) {
            text.write(i == 0 ? "" : ",");
            text.write(json.writeValueAsString(columns.get(i)));
            text.write(':');
            text.write(json.writeValueAsString(values.get(i)));
        }
        text.write('}');
        hasRows = true;
    }

    @Override
    public void finish() throws IOException {
        text.write(inSection ? "\n]}\n]}\n" : "]}\n");
        text.flush();
    }
}
