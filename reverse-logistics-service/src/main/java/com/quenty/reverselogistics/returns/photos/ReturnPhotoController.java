package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.security.Caller;
import com.quenty.platform.security.PublicEndpoint;
import com.quenty.platform.security.RequiresPermission;
import com.quenty.platform.web.Created;
import com.quenty.platform.web.PageRequest;
import com.quenty.platform.web.PageResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns")
@Tag(name = "return-photos", description = "Photos of returned goods, served by short-lived links.")
class ReturnPhotoController {

    private final ReturnPhotoService service;
    private final PhotoQueries queries;

    ReturnPhotoController(ReturnPhotoService service, PhotoQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GetMapping("/{return_id}/photos")
    @RequiresPermission("returns:read")
    @Operation(summary = "List the photos of a return", description = "Their content is served by links alone.")
    PageResponse<PhotoResponse> list(
            Caller caller, @PathVariable("return_id") String returnId, @ParameterObject PageRequest page) {
        return queries.list(caller, returnId, page);
    }

    @PostMapping("/{return_id}/photos")
    @RequiresPermission("returns:create")
    @Operation(
            summary = "Add a photo to a return",
            description = "Its type is told by its content. The same content is kept once for each return.")
    ResponseEntity<PhotoResponse> add(
            Caller caller, @PathVariable("return_id") String returnId, @Valid @RequestBody AddPhotoRequest request) {
        var photo = service.add(caller, returnId, request);
        return Created.at("/api/v1/returns/{return_id}/photos/{photo_id}", photo, returnId, photo.photoId());
    }

    @GetMapping("/{return_id}/photos/{photo_id}")
    @RequiresPermission("returns:read")
    @Operation(summary = "Get the facts of a photo")
    PhotoResponse get(
            Caller caller, @PathVariable("return_id") String returnId, @PathVariable("photo_id") String photoId) {
        return queries.get(caller, returnId, photoId);
    }

    @GetMapping("/{return_id}/photos/{photo_id}/link")
    @RequiresPermission("returns:read")
    @Operation(summary = "Get a link that serves a photo for some minutes", description = "It wants no sign-in.")
    PhotoLinkResponse link(
            Caller caller, @PathVariable("return_id") String returnId, @PathVariable("photo_id") String photoId) {
        return service.link(caller, returnId, photoId);
    }

    @GetMapping(
            path = "/photo-links/{token}",
            produces = {"image/jpeg", "image/png", "image/webp", "application/pdf"})
    @PublicEndpoint
    @Operation(summary = "Look at a photo by its link", description = "Until the link expires.")
    ResponseEntity<byte[]> serve(@PathVariable("token") String token) {
        return served(service.serve(token));
    }

    /** Shown and not run, whatever it is. */
    private static ResponseEntity<byte[]> served(ReturnPhotoService.Served file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }
}
