(** Over what the statements of [theory/Orbits.v] range, from the words of their readings. *)

Definition C07d_range := fun c : C07d_statement => (c :
  forall (T : finType) (F : (T -> R) -> T -> R) (noise P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall n, is_dist (P n)) /\ (forall n i, P n.+1 i = F (P n) i + noise n i) ->
  forall n : nat, ent (P n.+1) <= ent (P n)).

Definition C13b_range := fun c : C13b_statement => (c :
  forall (T : finType) (F : (T -> R) -> T -> R) (noise P : nat -> T -> R), (2 <= #|T|)%N ->
  (forall n, is_dist (P n)) /\ (forall n i, P n.+1 i = F (P n) i + noise n i) ->
  (forall x, ~ P 0%N =1 vertex x) -> forall M : R, exists n0 : nat, forall n : nat, (n0 <= n)%N ->
  dom (P 0%N) (P n) -> M < kl (P 0%N) (P n)).

Definition C17a_range := fun c : C17a_statement => (c :
  forall (T : finType) (F : (T -> R) -> T -> R), (2 <= #|T|)%N ->
  (forall p, is_dist p -> is_dist (F p)) -> forall p : T -> R, is_dist p -> ent (F p) <= ent p).

Definition C08b_range := fun c : C08b_statement => (c :
  forall (T : finType) (beta : R) (Pinit : T -> R), (2 <= #|T|)%N -> beta > 1 -> is_dist Pinit ->
  Un_cv (fun n => ent (iter n (tempering beta) Pinit)) 0).

Definition C08f_range := fun c : C08f_statement => (c :
  forall (T : finType) (beta : R) (Pinit : T -> R), beta > 1 -> is_dist Pinit ->
  Un_cv (fun n => ent (iter n (tempering beta) Pinit))
    (ln (INR #|[set x | [forall y, Rle_dec (Pinit y) (Pinit x)]]|))).

Definition C08c_range := fun c : C08c_statement => (c :
  forall (T : finType) (q : R) (P : nat -> T -> R) (S : nat -> {set T}), (2 <= #|T|)%N ->
  0 < q < 1 -> is_dist (P 0%N) -> (forall n, [/\
    (forall i j, i \in S n -> j \notin S n -> P n j <= P n i) /\ exists2 i, i \in S n & 0 < P n i,
    q <= \sum_(i in S n) P n i & forall S' : {set T},
    (forall i j, i \in S' -> j \notin S' -> P n j <= P n i) /\ (exists2 i, i \in S' & 0 < P n i) ->
    q <= \sum_(i in S') P n i -> (#|S n| <= #|S'|)%N] /\
    P n.+1 =1 fun i => if i \in S n then P n i / \sum_(j in S n) P n j else 0) ->
  Un_cv (fun n => ent (P n)) 0).

Definition C08g_range := fun c : C08g_statement => (c :
  forall (T : finType) (m : nat) (P : nat -> T -> R) (S : nat -> {set T}), (2 <= m <= #|T|)%N ->
  is_dist (P 0%N) -> (forall n, [/\
    (forall i j, i \in S n -> j \notin S n -> P n j <= P n i) /\ exists2 i, i \in S n & 0 < P n i,
    #|S n| = m & P n.+1 =1 fun i => if i \in S n then P n i / \sum_(j in S n) P n j else 0]) ->
  Un_cv (fun n => ent (P n)) 0).

Definition C08h_range := fun c : C08h_statement => (c :
  forall (T : finType) (P : nat -> T -> R), is_dist (P 0%N) ->
  (forall n, (exists x y : T, [/\ x != y, 0 < P n x & 0 < P n y]) ->
    exists2 x, 0 < P n x /\ (forall y, 0 < P n y -> P n x <= P n y) & P n.+1 =1 fun i =>
    if i \in [set~ x] then P n i / \sum_(j in [set~ x]) P n j else 0) ->
  (forall n, ~ (exists x y : T, [/\ x != y, 0 < P n x & 0 < P n y]) -> P n.+1 =1 P n) ->
  Un_cv (fun n => ent (P n)) 0).

Definition C09c_range := fun c : C09c_statement => (c :
  forall (T : finType) (labels P : T -> R) (S : {set T}), injective labels -> is_dist P ->
  ((forall i j, i \in S -> j \notin S -> P j <= P i) /\ exists2 i, i \in S & 0 < P i) ->
  vari (fun i => if i \in S then P i / \sum_(j in S) P j else 0) labels <= vari P labels).
