package com.quenty.platform.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "parcels")
public class Parcel extends UpdatedEntity {

    private String label;

    protected Parcel() {}

    public Parcel(String label) {
        this.label = label;
    }

    public void rename(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
