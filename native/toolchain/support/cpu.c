/* CPU features, read with CPUID (see the Intel SDM vol. 2A and the AMD APM vol. 3). */
#include <cpuid.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "amd64cpufeatures.h"

#define BIT(reg, n) (((reg) >> (n)) & 1u)

static uint64_t read_xcr0(void) {
    uint32_t lo, hi;
    __asm__ volatile("xgetbv" : "=a"(lo), "=d"(hi) : "c"(0));
    return ((uint64_t) hi << 32) | lo;
}

void determineCPUFeatures(CPUFeatures *f) {
    uint32_t a, b, c, d;
    uint32_t max, maxext;
    char vendor[13] = {0};
    memset(f, 0, sizeof *f);

    if (!__get_cpuid(0, &max, &b, &c, &d)) return;
    memcpy(vendor, &b, 4); memcpy(vendor + 4, &d, 4); memcpy(vendor + 8, &c, 4);
    int amd = !strcmp(vendor, "AuthenticAMD") || !strcmp(vendor, "HygonGenuine");
    int intel = !strcmp(vendor, "GenuineIntel");

    /* leaf 1 */
    __cpuid(1, a, b, c, d);
    uint32_t c1 = c;
    f->fTSC = BIT(d, 4);    f->fCX8 = BIT(d, 8);    f->fCMOV = BIT(d, 15);
    f->fFLUSH = BIT(d, 19); f->fMMX = BIT(d, 23);   f->fFXSR = BIT(d, 24);
    f->fSSE = BIT(d, 25);   f->fSSE2 = BIT(d, 26);
    f->fHT = BIT(d, 28) && ((b >> 16) & 0xff) > 1;
    f->fSSE3 = BIT(c, 0);   f->fCLMUL = BIT(c, 1);  f->fSSSE3 = BIT(c, 9);
    f->fSSE4_1 = BIT(c, 19); f->fSSE4_2 = BIT(c, 20); f->fPOPCNT = BIT(c, 23);
    f->fAES = BIT(c, 25);   f->fHV = BIT(c, 31);

    /* What the operating system saves on a context switch. */
    int os_avx = 0, os_avx512 = 0;
    if (BIT(c1, 27)) {
        uint64_t x = read_xcr0();
        os_avx = (x & 0x6) == 0x6;
        os_avx512 = os_avx && (x & 0xe0) == 0xe0;
    }
    int avx = os_avx && BIT(c1, 28);
    f->fAVX = f->fVZEROUPPER = avx;
    f->fFMA = avx && BIT(c1, 12);
    f->fF16C = avx && BIT(c1, 29);

    /* leaf 7 */
    if (max >= 7) {
        uint32_t sub;
        __cpuid_count(7, 0, sub, b, c, d);
        f->fBMI1 = BIT(b, 3);  f->fBMI2 = BIT(b, 8); f->fERMS = BIT(b, 9); f->fRTM = BIT(b, 11);
        f->fADX = BIT(b, 19);  f->fFLUSHOPT = BIT(b, 23); f->fCLWB = BIT(b, 24); f->fSHA = BIT(b, 29);
        f->fPKU = BIT(c, 3);   f->fOSPKE = BIT(c, 4); f->fCET_SS = BIT(c, 7); f->fRDPID = BIT(c, 22);
        f->fFSRM = BIT(d, 4);  f->fSERIALIZE = intel && BIT(d, 14); f->fCET_IBT = BIT(d, 20);
        f->fAVX2 = avx && BIT(b, 5);
        f->fGFNI = avx && BIT(c, 8);
        if (avx && os_avx512 && BIT(b, 16)) {
            f->fAVX512F = 1;
            f->fAVX512DQ = BIT(b, 17);   f->fAVX512_IFMA = BIT(b, 21); f->fAVX512PF = BIT(b, 26);
            f->fAVX512ER = BIT(b, 27);   f->fAVX512CD = BIT(b, 28);    f->fAVX512BW = BIT(b, 30);
            f->fAVX512VL = BIT(b, 31);
            f->fAVX512_VBMI = BIT(c, 1); f->fAVX512_VBMI2 = BIT(c, 6); f->fAVX512_VAES = BIT(c, 9);
            f->fAVX512_VPCLMULQDQ = BIT(c, 10); f->fAVX512_VNNI = BIT(c, 11);
            f->fAVX512_BITALG = BIT(c, 12); f->fAVX512_VPOPCNTDQ = BIT(c, 14);
            f->fAVX512_FP16 = intel && BIT(d, 23);
        }
        if (sub >= 1) {
            __cpuid_count(7, 1, a, b, c, d);
            f->fSHA512 = avx && BIT(a, 0);
            f->fAVX_IFMA = f->fAVX2 && BIT(a, 23);
            /* APX and AVX10 are left at 0: code that would use them is then never chosen. */
        }
    }

    /* extended leaves */
    __cpuid(0x80000000u, maxext, b, c, d);
    if (maxext >= 0x80000001u) {
        __cpuid(0x80000001u, a, b, c, d);
        f->fLZCNT = BIT(c, 5);
        f->fSSE4A = amd && BIT(c, 6);
        f->fRDTSCP = BIT(d, 27);
        f->fAMD_3DNOW_PREFETCH = BIT(c, 8) || (amd && BIT(d, 31));
    }
    if (maxext >= 0x80000007u) {
        __cpuid(0x80000007u, a, b, c, d);
        f->fTSCINV_BIT = f->fTSCINV = BIT(d, 8);
    }
}

/*
 * The image carries one mask byte for each byte of CPUFeatures: 0xff where the feature does not
 * matter, 0xfe where it must be present. So (feature | mask) has to be 0xff everywhere.
 * 0: all there. 1: something is missing.
 */
int checkCPUFeatures(const unsigned char *mask) {
    CPUFeatures have;
    determineCPUFeatures(&have);
    const unsigned char *h = (const unsigned char *) &have;
    for (size_t i = 0; i < sizeof have; i++)
        if ((unsigned char) (h[i] | mask[i]) != 0xff) return 1;
    return 0;
}

int checkCPUFeaturesOrExit(const unsigned char *mask, const char *message) {
    if (checkCPUFeatures(mask)) {
        fputs(message, stderr);
        fputc('\n', stderr);
        exit(1);
    }
    return 0;
}
