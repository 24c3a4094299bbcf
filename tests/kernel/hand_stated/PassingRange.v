Definition C13c_range := fun c : C13c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ (exists x, P0 =1 vertex x) -> forall M eps : R, 0 < eps -> exists n : nat,
  prob (history_law N id n P0) (fun w : history T N n => [forall j : 'I_n.+1,
  dom_dec P0 (model P0 w j) && Rle_dec (kl P0 (model P0 w j)) M]) <= eps).
