(** * Anchoring that is triggered by low confidence: mix, then draw

    The model is anchored, with weight [a], only while its confidence is below
    the threshold [tau]; the next model is the empirical distribution of [N]
    draws from what results (order (iii) of [theory/Resampling.v] with
    [train = escalate conf tau a h]).

    Definitions
    - [score conf]             a confidence score: 1 at every vertex, and the
                               same for models that agree letter by letter
    - [max_score], [entropy_score]
                               [max P] and [1 - H(P) / ln k]
    - [escalate conf tau a h p]
                               [(1 - a) p + a h] if [conf p < tau], else [p]
    - [at_vertex p]            [p] has all its mass at one letter
    - [collapsed p m n w]      the models [P_m, ..., P_(m+n)] along the history [w]
                               are one and the same vertex
    - [C34a_statement], [C34e_statement]

    Main results, for [tau <= 1], every score and every [a] in [[0, 1]]
    - [vertex_stays]           a vertex is absorbing: every draw of positive
                               probability from a vertex gives it back
    - [absorbed_one_step]      from every model a vertex is reached in one step
                               with probability at least [(1 / k) ^ N]
    - [not_absorbed]           P(P_n is no vertex) <= (1 - (1 / k) ^ N) ^ n *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Expectation Resampling.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Definitions.

Variable T : finType.
Implicit Types (p q h : T -> R) (conf : (T -> R) -> R) (tau a : R).

Definition score conf : Prop :=
  (forall x, conf (vertex x) = 1) /\ (forall p q, p =1 q -> conf p = conf q).

Definition max_score p : R := \big[Rmax/0]_i p i.

Definition entropy_score p : R := 1 - ent p / ln (INR #|T|).

Definition escalate conf tau a h p : T -> R :=
  if Rlt_dec (conf p) tau then blend a p h else p.

Definition at_vertex p : bool := [exists x, Req_EM_T (p x) 1].

End Definitions.

Section Loop.

Variables (T : finType) (N : nat) (conf : (T -> R) -> R) (tau a : R) (h : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (conf_score : score conf) (tau_le1 : tau <= 1).
Hypotheses (a01 : 0 <= a <= 1) (h_dist : is_dist h).
Implicit Types (p q : T -> R) (s : sample T N) (x : T) (n : nat).
Local Notation train := (escalate conf tau a h).
Local Notation k := (INR #|T|).

Lemma escalate_dist p : is_dist p -> is_dist (train p).
Proof. by move=> pd; rewrite /escalate; case: Rlt_dec => // ?; apply: blend_dist. Qed.

Lemma at_vertexP p : is_dist p -> reflect (exists x, p =1 vertex x) (at_vertex p).
Proof.
move=> pd; apply: (iffP existsP) => [] [x px]; exists x.
  by apply: dist_vertex => //; move: px; case: Req_EM_T.
by rewrite px vertex_in; case: Req_EM_T.
Qed.

(** ** A vertex is absorbing *)

Lemma escalate_off p x : p =1 vertex x -> train p = p.
Proof.
move=> px; rewrite /escalate (proj2 conf_score _ _ px) (proj1 conf_score).
by case: Rlt_dec => // lt; lra.
Qed.

Theorem vertex_stays p x s : p =1 vertex x -> 0 < iid (train p) s -> emp s =1 vertex x.
Proof.
move=> px; rewrite (escalate_off px) => sp; have pd : is_dist p.
  by apply: eq_dist (vertex_dist x) => i; rewrite px.
apply: dist_vertex; first exact: emp_dist.
have zero y : y != x -> emp s y = 0.
  by move=> yx; apply: (emp_support (proj1 pd)) sp _; rewrite // px vertex_out.
have := dist_sum (emp_dist N_gt0 s); rewrite (sumR_split1 x) big1 ?Rplus_0_r //.
Qed.

(** ** Absorption in one step *)

Lemma flat_letter p : is_dist p -> exists x, / k <= p x.
Proof.
move=> pd; case: (pickP (fun x => Rle_dec (/ k) (p x) : bool)) => [x|none].
  by case: Rle_dec => // px _; exists x.
have k0 := dist_card pd; have [f0 f1] := flat_dist k0.
have [x px] := dist_exists pd; have lt i : p i < flat i.
  by apply: Rnot_le_lt => le; have := none i; rewrite /flat in le; case: Rle_dec.
have := @sumR_lt _ p flat x (fun i => Rlt_le _ _ (lt i)) (lt x).
by rewrite f1 (dist_sum pd); lra.
Qed.

Definition absorption : R := (/ k) ^ N.

Lemma absorbed_one_step p : is_dist p ->
  absorption <= prob (iid (train p)) (fun s : sample T N => at_vertex (emp s)).
Proof.
move=> pd; have td := escalate_dist pd; have [x px] := flat_letter td.
have k0 := cardR_gt0 (dist_card pd); have ik : 0 <= / k by apply/Rlt_le/Rinv_0_lt_compat.
apply: (Rle_trans _ (iid (train p) (all_equal N x))).
  by rewrite iid_all_equal; apply: pow_incr.
have v : at_vertex (emp (all_equal N x)).
  by apply/at_vertexP; [exact: emp_dist | exists x; apply: emp_all_equal].
have -> : iid (train p) (all_equal N x) =
    iid (train p) (all_equal N x) * indicator (fun s => at_vertex (emp s)) (all_equal N x).
  by rewrite /indicator v; ring.
apply: (@sumR_ge_term _ (fun s => iid (train p) s * indicator (fun s => at_vertex (emp s)) s)) => s.
by apply: Rmult_le_pos; [exact: iid_ge0 | exact: indicator_ge0].
Qed.

(** ** Absorption in the end *)

Definition alive p : R := if at_vertex p then 0 else 1.

Lemma step_alive p : is_dist p -> step N train alive p <= (1 - absorption) * alive p.
Proof.
move=> pd; have id' := iid_dist N (escalate_dist pd).
rewrite /step /alive; case: (boolP (at_vertex p)) => [/(at_vertexP pd) [x px]|_].
  rewrite Rmult_0_r -[X in _ <= X](E_const id' 0); apply: (E_le id') => s sp.
  have v : at_vertex (emp s).
    by apply/(at_vertexP (emp_dist N_gt0 s)); exists x; apply: vertex_stays sp.
  by rewrite v; apply: Rle_refl.
rewrite Rmult_1_r; pose A (s : sample T N) := at_vertex (emp s).
have le : absorption <= E (iid (train p)) (indicator A) by apply: absorbed_one_step.
have -> : E (iid (train p)) (fun s : sample T N => if at_vertex (emp s) then 0 else 1) =
    E (iid (train p)) (fun s => 1 - indicator A s).
  by apply: eq_E => s; rewrite /indicator /A; case: ifP; lra.
by rewrite E_sub (E_const id' 1); lra.
Qed.

Theorem not_absorbed n p : is_dist p ->
  prob (history_law N train n p) (fun w : history T N n => ~~ at_vertex (model p w n))
  <= (1 - absorption) ^ n.
Proof.
move=> pd; have -> : prob (history_law N train n p)
    (fun w : history T N n => ~~ at_vertex (model p w n)) = run N train n alive p.
  rewrite -(E_model_last N_gt0 escalate_dist) //; apply: eq_E => w.
  by rewrite /indicator /alive; case: at_vertex.
have a0 : absorption <= 1.
  apply: (Rle_trans _ _ _ (absorbed_one_step pd)).
  have id' := iid_dist N (escalate_dist pd).
  rewrite -[X in _ <= X](E_const id' 1); apply: (E_le id') => s _.
  by rewrite /indicator /=; case: ifP; lra.
elim: n p pd => [|n IH] p pd; first by rewrite /= /alive; case: ifP; lra.
rewrite runSr.
apply: (Rle_trans _ (run N train n (fun q => (1 - absorption) * alive q) p)).
  by apply: (run_le N_gt0 escalate_dist) => // q; apply: step_alive.
rewrite run_scale /=.
by apply: Rmult_le_compat_l; [lra | exact: IH].
Qed.

(** ** Once at a vertex, always there *)

Lemma history_cons_gt0 p s (w : seq (sample T N)) : is_dist p ->
  0 < history_prob train p (s :: w) -> 0 < iid (train p) s /\ 0 < history_prob train (emp s) w.
Proof.
move=> pd; rewrite [history_prob _ _ _]/=; have i0 := iid_ge0 (escalate_dist pd) s.
have w0 := history_prob_ge0 N_gt0 escalate_dist w (emp_dist N_gt0 s) => ab.
split; first by case: i0 => // E; move: ab; rewrite -E Rmult_0_l; lra.
by case: w0 => // E; move: ab; rewrite -E Rmult_0_r; lra.
Qed.

Lemma stays_at x p (w : seq (sample T N)) m j : is_dist p -> 0 < history_prob train p w ->
  (m <= j <= size w)%N -> model p w m x = 1 -> model p w j x = 1.
Proof.
elim: w p m j => [|s w IH] p m j pd w0 /andP[mj jw] px.
  by move: jw mj px; rewrite leqn0 => /eqP ->; rewrite leqn0 => /eqP ->.
have [sp wp] := history_cons_gt0 pd w0.
case: m j mj jw px => [|m] [|j] // mj jw; last first.
  rewrite !model_cons //; last exact: leq_trans mj jw.
  by apply: IH => //; [exact: emp_dist | rewrite -ltnS mj].
rewrite [model p _ 0]/= model_cons // => px; have pv := dist_vertex pd px.
apply: (IH _ 0%N) => //; first exact: emp_dist.
by have := vertex_stays pv sp x; rewrite vertex_in.
Qed.

(** [P_m = ... = P_{m+n}] is one and the same vertex. *)
Definition collapsed p m n (w : history T N (m + n)) : bool :=
  [exists x, [forall j : 'I_n.+1, Req_EM_T (model p w (m + j)%N x) 1]].

Theorem collapsed_prob p m n : is_dist p ->
  1 - (1 - absorption) ^ m <= prob (history_law N train (m + n) p) (@collapsed p m n).
Proof.
move=> pd; have ld := history_law_dist N_gt0 escalate_dist (m + n) pd.
have := not_absorbed m pd; pose f q := if at_vertex q then 0 else 1.
have -> : prob (history_law N train m p) (fun w : history T N m => ~~ at_vertex (model p w m)) =
    E (history_law N train (m + n) p) (fun w : history T N (m + n) => f (model p w m)).
  rewrite (E_model N_gt0 escalate_dist) // -(E_model_last N_gt0 escalate_dist) //.
  by apply: eq_E => w; rewrite /indicator /f; case: at_vertex.
suff : 1 - E (history_law N train (m + n) p) (fun w : history T N (m + n) => f (model p w m)) <=
    prob (history_law N train (m + n) p) (@collapsed p m n) by lra.
rewrite -{1}(E_const ld 1) -E_sub; apply: (E_le ld) => w wp.
rewrite /f /indicator; case: (boolP (at_vertex _)) => [|_]; last by case: ifP; lra.
move=> /existsP [x]; case: Req_EM_T => // px _; suff -> : collapsed p w by lra.
apply/existsP; exists x; apply/forallP => j; case: Req_EM_T => // [[]].
apply: (stays_at pd wp _ px); rewrite leq_addr size_tuple leq_add2l.
by rewrite -ltnS ltn_ord.
Qed.

End Loop.

(** ** The two usual scores *)

Section Scores.

Variable T : finType.
Implicit Types (p q : T -> R) (x : T).

Lemma max_score_ge p x : p x <= max_score p.
Proof.
rewrite /max_score; move: (mem_index_enum x); elim: index_enum => // y r IH.
rewrite inE big_cons => /orP[/eqP->|/IH le]; first exact: Rmax_l.
exact: Rle_trans le (Rmax_r _ _).
Qed.

Lemma max_score_le p c : 0 <= c -> (forall x, p x <= c) -> max_score p <= c.
Proof. by move=> c0 pc; apply: (big_ind (fun y => y <= c)) => // *; apply: Rmax_lub. Qed.

Lemma max_is_score : score (@max_score T).
Proof.
split=> [x|p q pq]; last by apply: eq_bigr => i _; rewrite pq.
apply: Rle_antisym; last by rewrite -(vertex_in x); apply: max_score_ge.
by apply: max_score_le => [|i]; [lra | apply: dist_le1 (vertex_dist x)].
Qed.

Lemma entropy_is_score : score (@entropy_score T).
Proof.
split=> [x|p q pq]; rewrite /entropy_score; first by rewrite ent_vertex /Rdiv; ring.
by rewrite (eq_ent pq).
Qed.

End Scores.

(** ** Readings *)

Definition usual_score (T : finType) (conf : (T -> R) -> R) : Prop :=
  conf = @max_score T \/ conf = @entropy_score T.

(** C34a. Resampling from the mixture at weight a when conf(P_n) < tau and from
    P_n itself otherwise, where conf is max P or 1 - H/ln k, N >= 2 and Ph is
    not a vertex: for every tau <= 1 and a in (0, 1], from every start with
    confidence below tau, almost surely P_n is not a vertex in infinitely many
    generations.

    P (exists m, forall n >= m, max P_n = 1) = 0

    By continuity this says that for every [m] the probability of vertices at
    all the generations [m, ..., m + n] tends to 0 as [n] grows: the event is the
    union over [m] of the decreasing intersections over [n]. *)
Definition C34a_statement : Prop :=
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h p : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> (forall x, ~ h =1 vertex x) -> is_dist p -> conf p < tau ->
  forall (m : nat) (eps : R), 0 < eps -> exists n : nat,
    prob (history_law N (escalate conf tau a h) (m + n) p)
      (fun w : history T N (m + n) =>
        [forall j : 'I_n.+1, at_vertex (model p w (m + j)%N)]) < eps.

(** C34e. In the loop of C34a, for every tau <= 1 and every a in (0, 1], every
    vertex is absorbing and almost surely one of them is reached; the start is
    arbitrary.

    P (exists m, forall n >= m, P_n = e_x for one x) = 1

    By continuity the second part says that for every [eps > 0] there is [m]
    such that for every [n], with probability at least [1 - eps], the
    generations [m, ..., m + n] are one and the same vertex. *)
Definition C34e_statement : Prop :=
  forall (T : finType) (N : nat), (2 <= #|T|)%N -> (2 <= N)%N ->
  forall conf : (T -> R) -> R, usual_score conf ->
  forall (tau a : R) (h : T -> R), tau <= 1 -> 0 < a <= 1 ->
  is_dist h -> (forall x, ~ h =1 vertex x) ->
  (forall (x : T) (s : sample T N),
     0 < iid (escalate conf tau a h (vertex x)) s -> emp s =1 vertex x) /\
  (forall p : T -> R, is_dist p -> forall eps : R, 0 < eps -> exists m : nat, forall n : nat,
     1 - eps <= prob (history_law N (escalate conf tau a h) (m + n) p) (@collapsed T N p m n)).
