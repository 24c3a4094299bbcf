(** Over what the statements of [theory/Letters.v] range, from the words of their readings. *)

Definition C02a_range := fun c : C02a_statement => (c :
  forall (T Omega : finType) (law : (T -> R) -> Omega -> R) (next : (T -> R) -> Omega -> T -> R),
  (2 <= #|T|)%N -> (forall p, is_dist p -> is_dist (law p) /\ forall w, is_dist (next p w)) ->
  forall P0 : T -> R, is_dist P0 -> (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) ->
  forall P : nat -> T -> R, P 0%N =1 P0 /\ (forall n, exists2 w, 0 < law (P n) w &
  P n.+1 =1 next (P n) w) -> forall eps : R, 0 < eps -> exists n0 : nat, forall n : nat,
  (n0 <= n)%N -> dom P0 (P n) -> Rmin (ent (P n)) (exp (- kl P0 (P n))) < eps).

Definition C02b_range := fun c : C02b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall eps : R,
  0 < eps -> exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) =>
  [exists j : 'I_m.+1, Rlt_dec eps (Rabs (ent (model P0 w (n + j))))]) <= eps).

Definition C02c_range := fun c : C02c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) -> forall M eps : R, 0 < eps ->
  exists n : nat, forall m : nat,
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) =>
  [exists j : 'I_m.+1, dom_dec P0 (model P0 w (n + j)) &&
    Rle_dec (kl P0 (model P0 w (n + j))) M]) <= eps).

Definition C02d_range := fun c : C02d_statement => (c :
  forall (T : finType) (N : nat) (lambda : R) (P0 : T -> R), (0 < N)%N -> 0 < lambda ->
  is_dist P0 ->
  (forall p : T -> R, is_dist p -> is_dist (iid p : sample T N -> R) /\
   forall s : sample T N, is_dist (fun x : T =>
   (INR N * (INR (count s x) / INR N) + lambda) / (INR N + INR #|T| * lambda))) /\
  forall P : nat -> T -> R, P 0%N =1 P0 /\ (forall n, exists2 s : sample T N, 0 < iid (P n) s &
    P n.+1 =1 fun x => (INR N * emp s x + lambda) / (INR N + INR #|T| * lambda)) ->
  forall (n : nat) (x : T), (1 <= n)%N -> lambda / (INR N + INR #|T| * lambda) <= P n x).

Definition C02e_range := fun c : C02e_statement => (c :
  forall (T : finType) (N : nat -> nat) (P0 : T -> R), is_dist P0 -> (forall j, (0 < N j.+1)%N) ->
  (forall n : nat, _ = (_ : R)) /\ ((exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) ->
  (forall j, (2 <= N j.+1)%N) -> (exists B : R, forall n, \sum_(j < n) / INR (N j.+1) <= B) ->
  exists c : R, 0 < c /\ forall n : nat, c <= growing N n (fun P => 1 - \sum_x P x ^ 2) P0)).

Definition C02f_range := fun c : C02f_statement => (c :
  forall (T : finType) (N : nat -> nat) (P0 : T -> R), is_dist P0 -> (forall j, (0 < N j.+1)%N) ->
  (forall n : nat, _ = (\prod_x P0 x) *
    (\prod_(j < n) \prod_(i < #|T|) (1 - INR i / INR (N j.+1)))) /\
  ((forall x, 0 < P0 x) -> (forall j, (#|T| <= N j.+1)%N) ->
  (exists B : R, forall n, \sum_(j < n) / INR (N j.+1) <= B) ->
  exists c : R, 0 < c /\ forall n : nat, c <= all_kept N n P0)).

Definition C04a_range := fun c : C04a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (2 <= #|T|)%N -> (0 < N)%N ->
  is_dist P0 -> 0 < P0 x /\ P0 x < / INR #|T| -> forall n : nat,
  run N id n.+1 (fun P => P x) P0 < run N id n (fun P => P x) P0).

Definition C04b_range := fun c : C04b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R) (x : T), (0 < N)%N -> is_dist P0 ->
  0 < P0 x /\ P0 x < / 2 -> exists m : nat, forall n : nat, (m <= n)%N ->
  prob (history_law N id n P0) (fun w : history T N n => Req_EM_T (model P0 w n x) 0) > / 2).

Definition C04c_range := fun c : C04c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall eps : R,
  0 < eps -> exists m : nat, forall n : nat,
  1 - eps <= prob (history_law N id (m + n) P0) (fun w : history T N (m + n) =>
  [exists x, [forall j : 'I_n.+1, Req_EM_T (model P0 w (m + j) x) 1]])).

Definition C04d_range := fun c : C04d_statement => (c :
  forall (T : finType) (N : nat) (P : T -> R) (x : T), (0 < N)%N -> is_dist P -> _ = (_ : R)).

Definition C04e_range := fun c : C04e_statement => (c :
  forall (T : finType) (P : T -> R) (S : {set T}), (2 <= #|T|)%N -> is_dist P ->
  ((forall i j, i \in S -> j \notin S -> P j <= P i) /\ exists2 i, i \in S & 0 < P i) ->
  (exists2 j, j \notin S & 0 < P j) -> forall x : T, 0 < P x /\ P x < / INR #|T| ->
  (if x \in S then P x / \sum_(j in S) P j else 0) < P x).

Definition C04g_range := fun c : C04g_statement => (c :
  forall (T : finType) (P : T -> R) (beta : R) (x : T), is_dist P -> beta > 1 -> P x > 0 ->
  (tempering beta P x < P x <-> power (beta - 1) (P x) < \sum_y power beta (P y))).

Definition C04h_range := fun c : C04h_statement => (c :
  forall (T : finType) (P P' : T -> R) (S : {set T}) (factor : R), is_dist P -> is_dist P' ->
  \sum_(y in S) P y > 0 -> (forall x, x \in S -> P' x = factor * P x) ->
  (forall x, x \notin S -> P' x = 0) -> forall x, x \in S ->
  P' x = P x / (\sum_(y in S) P y) /\ (P x > 0 -> \sum_(y in S) P y < 1 -> P' x > P x)).

Definition C05a_range := fun c : C05a_statement => (c :
  forall (T Omega : finType) (law : (T -> R) -> Omega -> R) (next : (T -> R) -> Omega -> T -> R),
  (2 <= #|T|)%N -> (forall p, is_dist p -> is_dist (law p) /\ forall w, is_dist (next p w)) ->
  forall P0 : T -> R, is_dist P0 -> forall n : nat, (1 <= n)%N ->
  after law next n (fun P => if eqfun_dec P P0 then 1 else 0) P0 = 0).

Definition C05b_range := fun c : C05b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  forall n : nat, (1 <= n)%N ->
  prob (history_law N id n P0) (fun w : history T N n => eqfun_dec (model P0 w n) P0) = 0).

Definition C05d_range := fun c : C05d_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  forall n : nat, (1 <= n)%N -> (
  prob (history_law N id n P0) (fun w : history T N n => eqfun_dec (model P0 w n) P0) > 0 <->
  forall x, exists whole : nat, INR N * P0 x = INR whole)).
