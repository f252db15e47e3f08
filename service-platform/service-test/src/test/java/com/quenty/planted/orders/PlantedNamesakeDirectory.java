package com.quenty.planted.orders;

/** A directory outside clients. */
@org.springframework.stereotype.Component
class PlantedNamesakeDirectory {}
