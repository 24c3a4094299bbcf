(** * Absorption of the resampling loop at a vertex

    Main results, for N >= 1 and a start [P0]
    - [alive_after]          P(P_n is no vertex) <= N^2 (1 - 1/N)^n for n >= 1
    - [not_alive_after]      hence an event that leaves a path only off the
                             vertices of [P0] has probability at most that
    - [vanishes_at_vertices] what is 0 at the vertices of [P0] tends to 0 almost
                             surely
    - [mean_mass]            E P_n(x) = P0(x)
    - [consensus_lower], [consensus_upper]
                             P0(x) - N^2 (1 - 1/N)^n <= P(P_n = e_x) <= P0(x) *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Absorption.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).
Local Notation r := (1 - / INR N).
Local Notation rate n := (INR N ^ 2 * (1 - / INR N) ^ n).

Let id_dist (p : T -> R) : is_dist p -> is_dist (id p) := id.

(** If an event needs a model that is no vertex at generation [n >= 1], its
    probability tends to 0 as [n] grows. *)
Lemma alive_after n m (A : pred (history T N (n.+1 + m))) :
  (forall w, 0 < history_law N id (n.+1 + m) P0 w -> A w -> ~ is_vertex (model P0 w n.+1)) ->
  prob (history_law N id (n.+1 + m) P0) A <= rate n.+1.
Proof.
move=> off; have N0 := INR_N_gt0 N_gt0; have N2 := pow_lt _ 2 N0.
have lawd := history_law_dist N_gt0 id_dist (n.+1 + m) P0_dist.
have het0 w : 0 < history_law N id (n.+1 + m) P0 w -> 0 <= het (model P0 w n.+1).
  by move=> _; apply/het_ge0/model_dist => //; rewrite size_tuple leq_addr.
have gap w : 0 < history_law N id (n.+1 + m) P0 w -> A w ->
    / INR N ^ 2 <= het (model P0 w n.+1).
  move=> w0 /(off w w0); have nw : (n < size w)%N by rewrite size_tuple addSn ltnS leq_addr.
  by have [s ->] := model_emp P0 nw; case: (het_gap N_gt0 s).
have := markov lawd (Rlt_le _ _ (Rinv_0_lt_compat _ N2)) het0 gap.
rewrite (E_model N_gt0 _ (@het T)) // run_het // => le.
have [r0 r1] := rate_bounds N_gt0; have rn := pow_le _ n.+1 r0.
have : het P0 <= 1 by rewrite /het; have := sumsq_ge0 P0; lra.
move/(Rmult_le_compat_l _ _ _ rn) => le1.
apply: (Rmult_le_reg_l (/ INR N ^ 2)); first exact: Rinv_0_lt_compat.
by rewrite -Rmult_assoc Rinv_l ?mul1R; lra.
Qed.

Lemma rate_small eps : 0 < eps -> exists n0, forall n, (n0 <= n)%N -> rate n.+1 <= eps.
Proof.
move=> eps0; have N2 := pow_lt _ 2 (INR_N_gt0 N_gt0).
have [n0 small] := geometric_cv (rate_bounds N_gt0) (Rdiv_lt_0_compat _ _ eps0 N2).
exists n0 => n n0n; have := small n.+1 (le_S _ _ (elimT leP n0n)).
rewrite /R_dist Rminus_0_r => /Rabs_def2[lt _]; rewrite Rmult_comm; apply: Rlt_le.
apply/Rlt_le_trans/Req_le; first by apply: Rmult_lt_compat_r lt.
by field; apply: not_eq_sym; apply: Rlt_not_eq; apply: INR_N_gt0.
Qed.

(** From a vertex of generation [n] on, all models are that vertex, and it is
    a letter of [P0]. *)
Lemma later_model n m (w : history T N (n + m)) (j : 'I_m.+1) :
  0 < history_law N id (n + m) P0 w -> is_vertex (model P0 w n) ->
  is_vertex (model P0 w (n + j)).
Proof.
move=> w0; apply: (vertex_stays N_gt0 P0_dist w0).
by rewrite size_tuple leq_addr leq_add2l -ltnS ltn_ord.
Qed.

Theorem not_alive_after n m (A : pred (T -> R)) :
  (forall p x, p =1 vertex x -> ~~ A p) ->
  prob (history_law N id (n.+1 + m) P0)
    (fun w : history T N (n.+1 + m) => [exists j : 'I_m.+1, A (model P0 w (n.+1 + j))])
  <= rate n.+1.
Proof.
move=> out; apply: alive_after => w w0 /existsP[j Aj] v.
have [x px] := later_model j w0 v.
by have := out _ _ px; rewrite Aj.
Qed.

Theorem vanishes_at_vertices (X : (T -> R) -> R) :
  (forall p x, p =1 vertex x -> X p = 0) -> tends_almost_surely N id P0 X.
Proof.
move=> X0 eps eps0; have [n0 small] := rate_small eps0.
exists n0.+1 => m; apply: Rle_trans (small n0 (leqnn _)).
apply: (@not_alive_after n0 m (fun p => Rlt_dec eps (Rabs (X p)))) => p x px.
by rewrite (X0 p x px) Rabs_R0; case: Rlt_dec => //= ?; lra.
Qed.

(** ** The law of the final letter *)

Variable x : T.

Definition at_letter n (w : seq (sample T N)) : bool := Req_EM_T (model P0 w n x) 1.

Lemma mean_mass n m :
  E (history_law N id (n + m) P0) (fun w : history T N (n + m) => model P0 w n x) = P0 x.
Proof.
rewrite (E_model N_gt0 id_dist (fun p => p x)) //.
rewrite (run_geometric N_gt0 (c := 1)) ?pow1 ?mul1R // => p pd.
by rewrite mul1R; apply: (unbiased N_gt0 pd).
Qed.

Lemma stays_at_letter n m j (w : history T N (n + m)) : (j <= m)%N ->
  0 < history_law N id (n + m) P0 w -> at_letter n w -> at_letter (n + j) w.
Proof.
rewrite /at_letter => jm w0; case: Req_EM_T => // wx _.
have nd : is_dist (model P0 w n) by apply: model_dist => //; rewrite size_tuple leq_addr.
have pos : forall (w' : seq (sample T N)) (p : T -> R) i k, is_dist p -> 0 < history_prob id p w' ->
    (i <= k <= size w')%N -> model p w' i x = 1 -> model p w' k x = 1.
  elim=> [|s v IH] p i k pd v0.
    by rewrite leqn0 => /andP[ik /eqP k0]; move: ik; rewrite k0 leqn0 => /eqP ->.
  have [s0 t0] := history_cons_gt0 N_gt0 id_dist pd v0; have ed := emp_dist N_gt0 s.
  case: i k => [|i] [|k] // /andP[ik kv]; rewrite ?model_cons //; last exact: leq_trans ik kv.
    rewrite [model p _ 0]/= => /(dist_vertex pd) px; apply: (IH _ 0%N) => //.
    by have := emp_vertex N_gt0 px s0 x; rewrite vertex_in.
  by apply: IH => //; rewrite -ltnS ik.
rewrite (pos _ P0 n) //; first by case: Req_EM_T.
by rewrite size_tuple leq_addr leq_add2l.
Qed.

Let lawd n := history_law_dist N_gt0 id_dist n P0_dist.

Theorem consensus_upper n m :
  prob (history_law N id (n + m) P0) (fun w : history T N (n + m) => at_letter n w) <= P0 x.
Proof.
rewrite -(mean_mass n m); apply: (E_le (lawd _)) => w _; rewrite /indicator /at_letter.
have nd : is_dist (model P0 w n) by apply: model_dist => //; rewrite size_tuple leq_addr.
by case: Req_EM_T => [e|_] /=; [lra | apply: dist_ge0].
Qed.

Theorem consensus_lower n m : P0 x - rate n.+1 <=
  prob (history_law N id (n.+1 + m) P0) (fun w : history T N (n.+1 + m) => at_letter n.+1 w).
Proof.
pose A (w : history T N (n.+1 + m)) : bool := ~~ [exists y, Req_EM_T (model P0 w n.+1 y) 1].
have : prob (history_law N id (n.+1 + m) P0) A <= rate n.+1.
  apply: alive_after => w _ Aw [y wy]; move/negP: Aw; apply; apply/existsP; exists y.
  by rewrite wy vertex_in; case: Req_EM_T.
rewrite -(mean_mass n.+1 m) => le.
suff : E (history_law N id (n.+1 + m) P0) (fun w : history T N (n.+1 + m) => model P0 w n.+1 x) <=
  E (history_law N id (n.+1 + m) P0)
    (fun w => indicator (fun w : history T N (n.+1 + m) => at_letter n.+1 w) w + indicator A w).
  by rewrite E_add; rewrite /prob in le *; lra.
apply: (E_le (lawd _)) => w _; rewrite /indicator /at_letter /A.
have nd : is_dist (model P0 w n.+1) by apply: model_dist => //; rewrite size_tuple leq_addr.
move: (model P0 w n.+1) nd => q nd; case: Req_EM_T => [e|ne] /=; first by case: ifP; lra.
case: (boolP [exists y, _]) => [/existsP[y]|_] /=; last by have := dist_le1 x nd; lra.
case: Req_EM_T => // wy _; have vy := dist_vertex nd wy.
rewrite vy vertex_out; first by lra.
by apply/eqP => xy; apply: ne; rewrite xy.
Qed.

End Absorption.
