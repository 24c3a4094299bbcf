(** * Loops without fresh human data, and the supply of escalated tasks

    Hand-stated readings. The loops are those of [theory/Resampling.v] and
    [theory/Escalation.v], and deterministic updates, which are loops too: what
    is said of every loop is said of them.

    Definitions
    - [makes_dists F]          [F] takes distributions to distributions
    - [iterate F p n]          the model of generation [n], from [p]
    - [exceeds M p q]          D(p||q) > M, where oo exceeds all
    - [grow N n f p]           E f(P_n) where generation [j + 1] is fitted to [N j]
                               draws from generation [j], and P_0 = p
    - [escalations conf tau a h M N n p]
                               E of the number escalated of [M] tasks in
                               generation [n]
    - [corrected correct p w j]  the model of generation [j] where the model fitted
                               to the draws [w j] is corrected before it serves
    - [drawn_law correct n p]  the law of the draws of that loop
    - [pooled s n]             the model fitted to the data of generations 0 to [n]
    - [C18a_statement], [C18b_statement], [C18f_statement], [C18g_statement],
      [C34b_statement], [C34c_statement], [C34f_statement], [C34g_statement],
      [C37d_statement] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder Limits.
From CollapseAudit.theory Require Import Expectation Resampling Escalation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable T : finType.
Implicit Types p q : T -> R.

Definition makes_dists (F : (T -> R) -> (T -> R)) : Prop := forall p, is_dist p -> is_dist (F p).

Definition iterate (F : (T -> R) -> (T -> R)) p (n : nat) : T -> R := iter n F p.

Definition exceeds (M : R) p q : Prop := holds Gt (KL (vec p) (vec q)) (fin M).

Fixpoint grow (N : nat -> nat) (n : nat) (f : (T -> R) -> R) p : R :=
  if n is n'.+1 then step (N 0%N) id (grow (fun j => N j.+1) n' f) p else f p.

(** 1 where a letter of [p] is lost in [q]. *)
Definition lost p q : R := if dom_dec p q then 0 else 1.

Definition escalations conf tau a h (M N n : nat) p : R :=
  run N (escalate conf tau a h) n
    (fun q => if Rlt_dec (conf q) tau then INR M else 0) p.

End Definitions.

(** C18a. For every training loop whose update uses no human data after the
    start, every P0 with at least two letters and every bound M, almost surely
    some generation has D(P0||P_n) > M. The update F is chosen before P0; the
    loop starts at P0. (Only deterministic updates are asked for, which asks the
    least.) *)
Definition C18a_statement : Prop :=
  forall (T : finType) (F : (T -> R) -> (T -> R)), makes_dists F ->
  forall P0 : T -> R, is_dist P0 -> two_letters P0 ->
  forall M : R, exists n : nat, exceeds M P0 (iterate F P0 n).

(** C18b. For every training loop that draws no new human data after the start
    (it may reuse a stored sample of m letters of P0), every P0 with at least
    two letters and every bound M, almost surely some generation has
    D(P0||P_n) > M: for every stored sample of positive probability. *)
Definition C18b_statement : Prop :=
  forall (T : finType) (m : nat), (0 < m)%N ->
  forall F : sample T m -> (T -> R) -> (T -> R), (forall s, makes_dists (F s)) ->
  forall P0 : T -> R, is_dist P0 -> two_letters P0 ->
  forall s : sample T m, 0 < iid P0 s ->
  forall M : R, exists n : nat, exceeds M P0 (iterate (F s) P0 n).

(** C18g. When generation j + 1 is the empirical distribution of N_j >= 2 draws
    from generation j with sum 1/N_j < oo and P0 has at least two letters,
    E[1 - sum P_n^2] stays above a positive constant, and the probability that
    some letter of P0's support is lost is positive (at some generation, hence
    at some time). *)
Definition C18g_statement : Prop :=
  forall (T : finType) (N : nat -> nat) (P0 : T -> R),
  (forall j, 2 <= N j)%N -> (exists S, forall n, \sum_(j < n) / INR (N j) <= S) ->
  is_dist P0 -> two_letters P0 ->
  (exists c, 0 < c /\ forall n, c <= grow N n (fun q => 1 - \sum_x q x ^ 2) P0) /\
  (exists n, 0 < grow N n (lost P0) P0).

(** C37d. In the loop in which tasks are escalated when confidence is below tau
    (mix, then draw, C34), the expected number escalated of M >= 1 tasks in
    generation n does not tend to 0.

    limsup E m_n > 0 *)
Definition C37d_statement : Prop :=
  forall (T : finType) (N M : nat), (2 <= #|T|)%N -> (2 <= N)%N -> (1 <= M)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  ~ Un_cv (fun n => escalations conf tau a h M N n p) 0.

(** ** C34: draw, then mix *)

Section DrawThenMix.

Variables (T : finType) (N : nat).
Implicit Types (p q : T -> R) (correct : (T -> R) -> (T -> R) -> (T -> R)).

(** The model of generation [j] along the samples [w]: generation [i + 1] is
    [correct P_i (emp s)], [s] the sample drawn from [P_i]. *)
Fixpoint corrected correct p (w : seq (sample T N)) (j : nat) : T -> R :=
  if j is j'.+1 then
    if w is s :: w' then corrected correct (correct p (emp s)) w' j' else p
  else p.

Definition trigger_on_model conf tau a h p q : T -> R :=
  if Rlt_dec (conf p) tau then blend a q h else q.

End DrawThenMix.

(** C34g. In the loop of C34b (draw N >= 2 letters from P_n and mix the result
    with Ph at weight a when conf(P_n) < tau), if conf((1 - a) e_y + a Ph) < tau
    for every letter y and the start has conf < tau, then conf(P_n) < tau for all
    n, and no vertex is ever reached: along every sequence of samples. *)
Definition C34g_statement : Prop :=
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> is_dist p -> (forall y, conf (blend a (vertex y) h) < tau) -> conf p < tau ->
  forall (w : seq (sample T N)) (n : nat),
    conf (corrected (trigger_on_model conf tau a h) p w n) < tau /\
    forall x, ~ corrected (trigger_on_model conf tau a h) p w n =1 vertex x.

Section DrawnLaw.

Variables (T : finType) (N : nat).
Implicit Types (p q : T -> R) (correct : (T -> R) -> (T -> R) -> (T -> R)).

(** The law of the samples: each is drawn from the model of its generation. *)
Fixpoint drawn_prob correct p (w : seq (sample T N)) : R :=
  if w is s :: w' then iid p s * drawn_prob correct (correct p (emp s)) w' else 1.

Definition drawn_law correct n p : history T N n -> R := fun w => drawn_prob correct p w.

Definition trigger_on_refit conf tau a h p q : T -> R := escalate conf tau a h q.

(** [P_m = ... = P_{m+n}] is one and the same vertex. *)
Definition collapsed_at correct p m n (w : history T N (m + n)) : bool :=
  [exists x, [forall j : 'I_n.+1, Req_EM_T (corrected correct p w (m + j)%N x) 1]].

End DrawnLaw.

(** The model is not absorbed in collapse: from every start with confidence below
    tau, almost surely P_n is not a vertex in infinitely many generations, as in
    C34a, in the loop that draws N >= 2 letters from P_n and corrects the refitted
    model by [correct conf tau a h P_n]. *)
Definition never_absorbed (correct : forall T : finType, ((T -> R) -> R) -> R -> R ->
    (T -> R) -> (T -> R) -> (T -> R) -> (T -> R)) : Prop :=
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  forall (m : nat) (eps : R), 0 < eps -> exists n : nat,
    prob (drawn_law (correct T conf tau a h) p)
      (fun w : history T N (m + n) =>
        [forall j : 'I_n.+1, at_vertex (corrected (correct T conf tau a h) p w (m + j)%N)])
    < eps.

(** C34b. Draw, then mix, triggered by conf(P_n) < tau. *)
Definition C34b_statement : Prop := never_absorbed trigger_on_model.

(** C34c. Draw, then mix, triggered by the confidence of the refitted model. *)
Definition C34c_statement : Prop := never_absorbed trigger_on_refit.

(** C34f. In the loop of C34c, for every tau <= 1 and every a in (0, 1], every
    vertex is absorbing and almost surely one of them is reached, from every
    start; stated as C34e. *)
Definition C34f_statement : Prop :=
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> (forall x, ~ h =1 vertex x) ->
  (forall (x : T) (s : sample T N), 0 < iid (vertex x) s ->
     trigger_on_refit conf tau a h (vertex x) (emp s) =1 vertex x) /\
  (forall p : T -> R, is_dist p -> forall eps : R, 0 < eps -> exists m : nat, forall n : nat,
     1 - eps <= prob (drawn_law (trigger_on_refit conf tau a h) p)
       (@collapsed_at T N (trigger_on_refit conf tau a h) p m n)).

(** ** C18: accumulation *)

(** The model fitted to the pooled data of generations 0 to n, N draws each. *)
Definition pooled (T : finType) (N : nat) (s : nat -> sample T N) (n : nat) : T -> R :=
  fun x => (\sum_(j < n.+1) emp (s j) x) / INR n.+1.

(** A path of positive probability: generation 0 is drawn from P0, each later
    one from the model before it. *)
Definition pooled_path (T : finType) (N : nat) (P0 : T -> R) (s : nat -> sample T N) : Prop :=
  0 < iid P0 (s 0%N) /\ forall n, 0 < iid (pooled s n) (s n.+1).

(** C18f. When generation n is fitted to the pooled data of generations 0 to n,
    N draws each, and the data of generation 0 cover P0's support, there is a
    constant M such that on every path D(P0||P_n) <= M for all n. (M may depend
    on the alphabet, N and P0, which asks the least.) *)
Definition C18f_statement : Prop :=
  forall (T : finType) (N : nat) (P0 : T -> R), (0 < N)%N -> is_dist P0 ->
  exists M : R, forall s : nat -> sample T N, pooled_path P0 s -> dom P0 (emp (s 0%N)) ->
  forall n : nat, holds Le (KL (vec P0) (vec (pooled s n))) (fin M).
