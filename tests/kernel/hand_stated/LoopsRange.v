(** Over what the statements of [theory/Loops.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C03b_range := fun c : C03b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat, _).

Definition C03c_range := fun c : C03c_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (2 <= #|T|)%N -> (0 < N)%N -> is_dist P0 ->
  (forall x, 0 < P0 x) -> exists c : R, 1 < c /\ forall n : nat, (1 <= n)%N -> (_ : Prop)).

Definition C03d_range := fun c : C03d_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> (forall x, 0 < P0 x) ->
  forall n : nat, _ /\ _).

Definition C03e_range := fun c : C03e_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat, [/\
  forall w : history T N n, 0 < history_law N id n P0 w -> (_ : Prop), _ & _]).

Definition C07b_range := fun c : C07b_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> _).

Definition C07f_range := fun c : C07f_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> ~ (exists x,
  P0 =1 vertex x) -> _).

Definition C08a_range := fun c : C08a_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  tends_almost_surely N id P0 (@ent T)).

Definition C08e_range := fun c : C08e_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> forall n : nat, _).

Definition C31c_range := fun c : C31c_statement => (c :
  forall (T : finType) (N : nat) (alpha : R) (P0 Ph Pinit : T -> R), (2 <= #|T|)%N -> (0 < N)%N ->
  0 < alpha <= 1 -> is_dist P0 -> is_dist Ph -> is_dist Pinit -> ~ (exists x, P0 =1 vertex x) ->
  dom P0 Ph -> dom P0 Pinit -> forall n : nat, _).

Definition C31d_range := fun c : C31d_statement => (c :
  forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R), (0 < N)%N -> 0 < alpha <= 1 ->
  is_dist Ph -> ~ (exists x, Ph =1 vertex x) -> forall x : T, _).

Definition C31j_range := fun c : C31j_statement => (c :
  forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R), (0 < N)%N -> 0 < alpha <= 1 ->
  is_dist Ph -> (forall (Omega : finType) (mu : Omega -> R) (P : Omega -> T -> R), is_dist mu ->
  (forall w, is_dist (P w)) -> stationary N (fun p => blend alpha p Ph) mu P -> (_ : Prop)) /\
  (forall Pinit : T -> R, is_dist Pinit -> Un_cv _ _)).

Definition C31k_range := fun c : C31k_statement => (c :
  (forall (T : finType) (N : nat) (alpha : R) (Ph : T -> R), (0 < N)%N -> 0 < alpha <= 1 ->
  is_dist Ph -> ~ (exists x, Ph =1 vertex x) -> (_ : Prop)) /\ (forall eps : R, 0 < eps ->
  exists (N0 : nat) (alpha0 : R), 0 < alpha0 /\ forall (N : nat) (alpha : R), (N0 <= N)%N ->
  0 < alpha <= alpha0 -> Rabs (kept N alpha - 2 * INR N * alpha / (1 + 2 * INR N * alpha)) <= eps)).

Definition C31l_range := fun c : C31l_statement => (c :
  forall (T : finType) (N : nat) (alpha : R) (Ph Pinit : T -> R), (2 <= #|T|)%N -> (2 <= N)%N ->
  0 < alpha <= 1 -> is_dist Ph -> is_dist Pinit -> ~ (exists x, Ph =1 vertex x) ->
  tends_almost_surely N (fun p => blend alpha p Ph) Pinit (@ent T)).
