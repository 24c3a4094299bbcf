(** Over what the statements of [theory/Remedies.v] range, from the words of their readings;
    [_] is what they say there, where that is a relation between numbers. *)

Definition C18a_range := fun c : C18a_statement => (c :
  forall (T : finType) (F : (T -> R) -> T -> R), (forall p, is_dist p -> is_dist (F p)) ->
  forall P0 : T -> R, is_dist P0 -> (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) ->
  forall M : R, exists n : nat, holds Gt (KL (vec P0) (vec (iter n F P0))) (fin M)).

Definition C18b_range := fun c : C18b_statement => (c :
  forall (T : finType) (m : nat), (0 < m)%N -> forall F : sample T m -> (T -> R) -> T -> R,
  (forall s p, is_dist p -> is_dist (F s p)) -> forall P0 : T -> R, is_dist P0 ->
  (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) -> forall s : sample T m, 0 < iid P0 s ->
  forall M : R, exists n : nat, holds Gt (KL (vec P0) (vec (iter n (F s) P0))) (fin M)).

Definition C18g_range := fun c : C18g_statement => (c :
  forall (T : finType) (N : nat -> nat) (P0 : T -> R), (forall j, 2 <= N j)%N ->
  (exists S, forall n, \sum_(j < n) / INR (N j) <= S) -> is_dist P0 ->
  (exists a b : T, [/\ a != b, 0 < P0 a & 0 < P0 b]) ->
  (exists c, 0 < c /\ forall n, c <= grow N n (fun q => 1 - \sum_x q x ^ 2) P0) /\
  (exists n, 0 < grow N n (lost P0) P0)).

Definition C37d_range := fun c : C37d_statement => (c :
  forall (T : finType) (N M : nat), (2 <= #|T|)%N -> (2 <= N)%N -> (1 <= M)%N ->
  forall conf : (T -> R) -> R, conf = @max_score T \/ conf = @entropy_score T ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 -> is_dist h ->
  (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  ~ Un_cv (fun n => run N (escalate conf tau a h) n
  (fun q => if Rlt_dec (conf q) tau then INR M else 0) p) 0).

Definition C34g_range := fun c : C34g_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, conf = @max_score T \/ conf = @entropy_score T ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 -> is_dist h -> is_dist p ->
  (forall y, conf (blend a (vertex y) h) < tau) -> conf p < tau ->
  let correct q r := if Rlt_dec (conf q) tau then blend a r h else r in
  forall (w : seq (sample T N)) (n : nat), conf (corrected correct p w n) < tau /\
  forall x, ~ (corrected correct p w n =1 vertex x)).

Definition C34b_range := fun c : C34b_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, conf = @max_score T \/ conf = @entropy_score T ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 -> is_dist h ->
  (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  forall (m : nat) (eps : R), 0 < eps -> exists n : nat,
  let correct q r := if Rlt_dec (conf q) tau then blend a r h else r in
  prob (drawn_law correct p) (fun w : history T N (m + n) =>
  [forall j : 'I_n.+1, at_vertex (corrected correct p w (m + j)%N)]) < eps).

Definition C34c_range := fun c : C34c_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, conf = @max_score T \/ conf = @entropy_score T ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 -> is_dist h ->
  (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  forall (m : nat) (eps : R), 0 < eps -> exists n : nat,
  let correct q r := if Rlt_dec (conf r) tau then blend a r h else r in
  prob (drawn_law correct p) (fun w : history T N (m + n) =>
  [forall j : 'I_n.+1, at_vertex (corrected correct p w (m + j)%N)]) < eps).

Definition C34f_range := fun c : C34f_statement => (c :
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, conf = @max_score T \/ conf = @entropy_score T ->
  forall (tau a : R) (h : T -> R), tau <= 1 -> 0 < a <= 1 -> is_dist h ->
  (forall x, ~ h =1 vertex x) ->
  let correct q r := if Rlt_dec (conf r) tau then blend a r h else r in
  (forall (x : T) (s : sample T N), 0 < iid (vertex x) s ->
  correct (vertex x) (emp s) =1 vertex x) /\
  (forall p : T -> R, is_dist p -> forall eps : R, 0 < eps -> exists m : nat, forall n : nat,
  1 - eps <= prob (drawn_law correct p) (fun w : history T N (m + n) =>
  [exists x, [forall j : 'I_n.+1, Req_EM_T (corrected correct p w (m + j)%N x) 1]]))).

Definition C18f_range := fun c : C18f_statement => (c :
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 -> exists M : R,
  forall s : nat -> sample T N,
  0 < iid P0 (s 0%N) /\ (forall n, 0 < iid (pooled s n) (s n.+1)) ->
  dom P0 (emp (s 0%N)) -> forall n : nat, holds Le (KL (vec P0) (vec (pooled s n))) (fin M)).
