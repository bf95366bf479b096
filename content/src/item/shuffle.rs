//! The order in which a trainee sees options: `SplitMix64` and Fisher–Yates, the same for one attempt in both languages.

/// A generator that yields the same numbers for the same seed and key on every machine.
#[derive(Clone, Debug)]
pub struct Shuffle {
    state: u64,
}

impl Shuffle {
    /// The generator of one item in one attempt: `seed` belongs to the attempt, `key` is the item id.
    pub fn new(seed: u64, key: &str) -> Shuffle {
        // FNV-1a spreads the key, so that two items of one attempt do not share an order.
        let hash = key
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Shuffle { state: seed ^ hash }
    }

    /// The next number (`SplitMix64`).
    pub fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Shuffles in place (Fisher–Yates).
    pub fn apply<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let pick = (u128::from(self.draw()) * (last as u128 + 1)) >> 64;
            list.swap(last, pick as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Shuffle;

    #[test]
    fn the_generator_is_splitmix64() {
        // First outputs of the reference implementation for the seed 1234567.
        let mut shuffle = Shuffle { state: 1_234_567 };
        assert_eq!(shuffle.draw(), 6_457_827_717_110_365_317);
        assert_eq!(shuffle.draw(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn every_order_of_three_comes_up_about_equally_often() {
        let mut seen = std::collections::BTreeMap::<Vec<u8>, u32>::new();
        for seed in 0..6000 {
            let mut list = [1, 2, 3];
            Shuffle::new(seed, "M2-L5-Q5").apply(&mut list);
            *seen.entry(list.to_vec()).or_default() += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|count| (850..1150).contains(count)), "{seen:?}");
    }
}
