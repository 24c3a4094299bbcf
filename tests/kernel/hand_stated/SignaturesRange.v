(** Over what the statements of [theory/Signatures.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C09b_range := fun c : C09b_statement => (c :
  forall (T : finType) (N : nat) (x P : T -> R), (0 < N)%N -> is_dist P -> 0 < vari P x -> _).

Definition C09g_range := fun c : C09g_statement => (c :
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat, _).

Definition C10a_range := fun c : C10a_statement => (c :
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x -> is_dist P0 ->
  forall eps : R, 0 < eps -> exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) =>
  [exists j : 'I_m.+1, Rlt_dec eps (Rabs (vari (model P0 w (n + j)) x))]) <= eps).

Definition C11a_range := fun c : C11a_statement => (c :
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x -> is_dist P0 ->
  0 < vari P0 x -> exists n : nat, run N id n (fun P => avg P x) P0 <> avg P0 x).

Definition C11b_range := fun c : C11b_statement => (c :
  forall (T : finType) (N : nat) (x P0 : T -> R), (2 <= N)%N -> is_dist P0 -> 0 < vari P0 x ->
  forall n : nat, _).

Definition C12b_range := fun c : C12b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat, _).

Definition C12c_range := fun c : C12c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat,
  (forall w : history T N n, 0 < history_law N id n P0 w -> dom (model P0 w n) P0) /\ _).

Definition C12g_range := fun c : C12g_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ (exists x, P0 =1 vertex x) -> forall M eps : R, 0 < eps -> exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => [exists j : 'I_m.+1,
  dom_dec (model P0 w (n + j)) P0 && Rle_dec (kl (model P0 w (n + j)) P0) M]) <= eps).

Definition C13a_range := fun c : C13a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ (exists x, P0 =1 vertex x) -> forall M eps : R, 0 < eps -> exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => [exists j : 'I_m.+1,
  dom_dec P0 (model P0 w (n + j)) && Rle_dec (kl P0 (model P0 w (n + j))) M]) <= eps).

Definition C13e_range := fun c : C13e_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  ~ (exists x, P0 =1 vertex x) -> forall eps : R, 0 < eps -> exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) =>
  [exists j : 'I_m.+1, dom_dec P0 (model P0 w (n + j))]) <= eps).

Definition C14a_range := fun c : C14a_statement => (c :
  forall (T : finType) (N : nat) (x P0 : T -> R), (0 < N)%N -> injective x -> is_dist P0 ->
  ~ (exists x, P0 =1 vertex x) -> tends_almost_surely N id P0 (fun P =>
  Rmax (Rmax (ent P) (vari P x)) (if dom_dec P0 P then exp (- kl P0 P) else 0))).

Definition C15b_range := fun c : C15b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  (exists2 x, 0 < P0 x & ~~ [forall y, Rle_dec (P0 y) (P0 x)]) ->
  forall eps : R, 0 < eps -> exists n : nat, forall m : nat, 1 - eps <=
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => [exists x,
  ~~ [forall y, Rle_dec (P0 y) (P0 x)] &&
  [forall j : 'I_m.+1, Req_EM_T (model P0 w (n + j) x) 1]])).

Definition C15d_range := fun c : C15d_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (0 < N)%N -> is_dist P0 ->
  forall eps : R, 0 < eps -> exists n0 : nat, forall n m : nat, (n0 <= n)%N ->
  Rabs (prob (history_law N id (n + m) P0) (@ends_in T N P0 (pred1 x) n m) - P0 x) <= eps).

Definition C15e_range := fun c : C15e_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall eps : R, 0 < eps -> exists n : nat, forall m : nat, 1 - eps <=
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => [exists x,
  [forall y, Rle_dec (P0 y) (P0 x)] &&
  [forall j : 'I_m.+1, Req_EM_T (model P0 w (n + j) x) 1]])).

Definition C16b_range := fun c : C16b_statement => (c :
  forall (T : finType) (L : loop T), (forall (j : nat) (P : T -> R), is_dist P ->
  is_dist (@chance T L j P) /\ forall w, is_dist (@update T L j P w)) ->
  forall P0 Q0 : T -> R, is_dist P0 -> is_dist Q0 -> forall f : R -> R,
  (forall s t u : R, 0 < s -> 0 < t -> 0 <= u <= 1 ->
  f ((1 - u) * s + u * t) <= (1 - u) * f s + u * f t) -> forall (n : nat) (c : R),
  (forall a b : (T -> R) -> R,
  (forall P, is_dist P -> forall t : R, 0 < t -> a P * t + b P <= f t) ->
  loop_run L n a P0 + loop_run L n b Q0 <= c) -> forall a b : (T -> R) -> R,
  (forall P, is_dist P -> forall t : R, 0 < t -> a P * t + b P <= f t) ->
  loop_run L n.+1 a P0 + loop_run L n.+1 b Q0 <= c).

Definition C17c_range := fun c : C17c_statement => (c :
  forall (T : finType) (N : nat) (P : T -> R), (0 < N)%N -> is_dist P ->
  ~ (exists x, P =1 vertex x) -> _).
