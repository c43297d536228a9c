/* Named by the builder on every platform; the fields matter on riscv64 only. */
#ifndef ZX_RISCV64CPUFEATURES_H
#define ZX_RISCV64CPUFEATURES_H

typedef struct {
    unsigned char fI;
    unsigned char fM;
    unsigned char fA;
    unsigned char fF;
    unsigned char fD;
    unsigned char fC;
    unsigned char fV;
} CPUFeatures;

#endif
