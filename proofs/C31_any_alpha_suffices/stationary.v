(** * C31: anchored resampling, order (iii): mix, then draw

    [P_{n+1}] is the empirical distribution of [N] draws from
    [(1 - a) P_n + a Ph]. Diversity survives: the second moment has a
    stationary value below 1, so entropy does not vanish and no vertex is
    absorbing. The divergence from [P0] is not kept finite: at every generation
    all draws may give one letter.

    Main results
    - [C31j_proved]   the stationary second moment, and its attainment in the limit
    - [C31k_proved]   the share of diversity kept, and its scale [N a]
    - [C31d_proved]   no vertex is absorbing
    - [diversity_cv]  [E[1 - \sum P_n^2]] tends to [kept N a] times that of [Ph]
    - [entropy_survives]  [H(P_n) -> 0] almost surely in no such loop; hence
      [C31l_refuted]
    - [divergence_lost]   [D(P0||P_n) = +oo] with positive probability at every
      generation [n >= 1], from every start, for every [a]; hence [C31c_refuted] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Loops.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** The stationary second moment *)

Theorem C31j_proved : C31j_statement.
Proof.
move=> T N a Ph N_gt0 a01 hd; split=> [Omega mu P mud Pd stat|Pinit pd].
  exact: (stationary_sumsq N_gt0 a01 hd mud Pd stat).
exact: (anchored_sumsq_cv N_gt0 a01 hd pd).
Qed.

(** [t / (1 + t)] and [u / (1 + u)] with [t = (N - 1)(2 a - a^2)], [u = 2 N a]. *)
Lemma kept_scale (N : nat) a : (0 < N)%N -> 0 < a <= 1 ->
  Rabs (kept N a - 2 * INR N * a / (1 + 2 * INR N * a)) <= 3 * a.
Proof.
move=> N_gt0 a01; have N1 : 1 <= INR N by apply: (le_INR 1); apply/leP.
set t := (INR N - 1) * (2 * a - a ^ 2); set u := 2 * INR N * a.
have t0 : 0 <= t by apply: Rmult_le_pos; nra.
have u0 : 0 < u by rewrite /u; nra.
have keptE : kept N a = t / (1 + t).
  have N0 : INR N <> 0 by lra.
  by rewrite /kept /t; field; rewrite -/t; lra.
have -> : kept N a - u / (1 + u) = - ((u - t) / ((1 + t) * (1 + u))).
  by rewrite keptE; field; lra.
have ut : 0 <= u - t <= 2 * a + a * u.
  have -> : u - t = 2 * a + (INR N - 1) * a ^ 2 by rewrite /u /t; ring.
  have -> : a * u = 2 * ((INR N - 1) * a ^ 2) + 2 * a ^ 2 by rewrite /u; ring.
  by have a2 := pow2_ge_0 a; have : 0 <= (INR N - 1) * a ^ 2 by [nra]; lra.
rewrite Rabs_Ropp Rabs_pos_eq; last first.
  by apply: Rmult_le_pos; [lra | apply/Rlt_le/Rinv_0_lt_compat; nra].
have tu : 1 + u <= (1 + t) * (1 + u) by nra.
have au : 0 <= a * u by apply: Rmult_le_pos; lra.
apply: (Rmult_le_reg_r ((1 + t) * (1 + u))); first by lra.
rewrite /Rdiv Rmult_assoc Rinv_l ?mulR1; last by lra.
by have := Rmult_le_compat_l (3 * a) _ _ ltac:(lra) tu; lra.
Qed.

Theorem C31k_proved : C31k_statement.
Proof.
split=> [T N a Ph N_gt0 a01 hd nv|eps eps0].
  have H0 := het_gt0 hd nv; rewrite -/(sumsq Ph) -/(het Ph).
  have -> : 1 - second_moment_value N a Ph = kept N a * het Ph.
    exact: stationary_kept.
  by field; lra.
exists 1%N, (Rmin 1 (eps / 3)); split=> [|N a N1 [a0 al]].
  by apply: Rmin_pos; lra.
have := Rmin_l 1 (eps / 3); have := Rmin_r 1 (eps / 3) => le3 le1.
by have := @kept_scale N a N1 ltac:(lra); lra.
Qed.

(** ** No vertex is absorbing *)

Lemma not_vertex_letter (T : finType) (p : T -> R) x :
  is_dist p -> ~ is_vertex p -> exists y, y != x /\ 0 < p y.
Proof.
move=> pd nv; case: (pickP (fun y => (y != x) && (Rlt_dec 0 (p y) : bool))) => [y|none].
  by case/andP=> yx; case: Rlt_dec => // py _; exists y.
case: nv; exists x; apply: dist_vertex => //; have [p0 p1] := pd.
rewrite -p1 (sumR_split1 x) sumR0 ?addR0 // => y yx.
by have := none y; have := p0 y; rewrite yx; case: Rlt_dec => //= *; lra.
Qed.

Theorem C31d_proved : C31d_statement.
Proof.
move=> T N a Ph N_gt0 a01 hd nv x.
have bd : is_dist (anchor a Ph (vertex x)).
  by apply: anchor_dist => //; [lra | apply: vertex_dist].
have [y [yx hy]] := not_vertex_letter x hd nv.
have by0 : 0 < anchor a Ph (vertex x) y.
  by apply: blend_gt0_r => //; apply: dist_ge0; apply: vertex_dist.
apply: prob_gt0; first exact: iid_dist.
exists (all_equal N y); split; first by rewrite iid_all_equal; apply: pow_lt.
case: eqfun_dec => //= eq; have := eq y.
by rewrite emp_all_equal // vertex_in vertex_out //; lra.
Qed.

(** ** Entropy survives *)

Section Survival.

Variables (T : finType) (N : nat) (a : R) (Ph Pinit : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (a01 : 0 < a <= 1).
Hypotheses (Ph_dist : is_dist Ph) (Pinit_dist : is_dist Pinit).

Local Notation loop := (anchor a Ph).

Let loop_dist p : is_dist p -> is_dist (loop p).
Proof. by apply: anchor_dist => //; lra. Qed.

Theorem diversity_cv :
  Un_cv (fun n => run N loop n (@het T) Pinit) (kept N a * het Ph).
Proof.
have cv := anchored_sumsq_cv N_gt0 a01 Ph_dist Pinit_dist.
have hetE (q : T -> R) : is_dist q -> het q = 1 + -1 * sumsq q by move=> _; rewrite /het; ring.
rewrite /het -(stationary_kept Ph N_gt0 a01).
apply: eq_Un_cv (CV_minus _ _ _ _ (Un_cv_const 1) cv) => n.
rewrite (@eq_run _ _ loop N_gt0 n _ _ _ hetE Pinit_dist) run_add run_scale run_const //.
by rewrite /Rminus; ring.
Qed.

(** If entropy tends to 0 almost surely, its expectation does too. *)
Lemma expected_entropy_small : tends_almost_surely N loop Pinit (@ent T) ->
  forall eps, 0 < eps -> exists n, forall m,
  run N loop (n + m) (@ent T) Pinit <= eps + eps * ln (INR #|T|).
Proof.
move=> as0 eps eps0; have [n near] := as0 eps eps0; exists n => m.
have lawd := history_law_dist N_gt0 loop_dist (n + m) Pinit_dist.
rewrite -(E_model_last N_gt0 loop_dist (@ent T)) //.
pose A (w : history T N (n + m)) :=
  [exists j : 'I_m.+1, Rlt_dec eps (Rabs (ent (model Pinit w (n + j))))].
have L0 : 0 <= ln (INR #|T|).
  by apply: Rle_trans (ent_ge0 Pinit_dist) (ent_le_ln Pinit_dist).
apply: (Rle_trans _ (eps + prob (history_law N loop (n + m) Pinit) A * ln (INR #|T|))).
  rewrite -E_scaler -(E_const lawd eps) -E_add; apply: (E_le lawd) => w _.
  have md : is_dist (model Pinit w (n + m)) by apply: model_dist; rewrite ?size_tuple.
  have e0 := ent_ge0 md; have := ent_le_ln md; rewrite /indicator.
  case: (boolP (A w)) => [_|/existsPn/(_ ord_max)] /=; first by lra.
  by rewrite Rabs_pos_eq //; case: Rlt_dec => //= *; lra.
by have := near m; rewrite -/A; nra.
Qed.

Theorem entropy_survives : (2 <= N)%N -> ~ is_vertex Ph ->
  ~ tends_almost_surely N loop Pinit (@ent T).
Proof.
move=> N2 nv as0; set K := kept N a * het Ph.
have K0 : 0 < K by apply: Rmult_lt_0_compat; [apply: kept_gt0 | apply: het_gt0].
have L0 : 0 <= ln (INR #|T|).
  by apply: Rle_trans (ent_ge0 Pinit_dist) (ent_le_ln Pinit_dist).
set eps := K / (4 * (1 + ln (INR #|T|))).
have eps0 : 0 < eps by apply: Rdiv_lt_0_compat; lra.
have epsE : eps + eps * ln (INR #|T|) = K / 4 by rewrite /eps; field; lra.
have [n small] := expected_entropy_small as0 eps0.
have [m far] := diversity_cv (Rdiv_lt_0_compat _ _ K0 (Rlt_0_2)).
have nm : (n + m >= m)%coq_nat by apply/leP; rewrite leq_addl.
have := far _ nm; rewrite /R_dist => /Rabs_def2[_ lower].
have := run_le N_gt0 loop_dist (n + m) (fun q qd => het_le_ent qd) Pinit_dist.
by have := small m; rewrite epsE -/K in lower *; lra.
Qed.

(** ** The divergence is lost *)

Theorem divergence_lost (P0 : T -> R) n : is_dist P0 -> ~ is_vertex P0 ->
  0 < prob (history_law N loop n.+1 Pinit)
        (fun w : history T N n.+1 => ~~ dom_dec P0 (model Pinit w n.+1)).
Proof.
move=> pd nv; have [w [x [w0 wx]]] := collapse_possible N_gt0 loop_dist n Pinit_dist.
apply: prob_gt0; first exact: history_law_dist.
exists w; split=> //; case: dom_dec => //= D.
have [y [yx py]] := not_vertex_letter x pd nv.
by have := D y; rewrite wx vertex_out // => /(_ (erefl _)); lra.
Qed.

End Survival.

(** ** Refutations: two letters, two draws, [Ph = P0] flat, any [a]; here 1/2 *)

Section Instance.

Let two : (2 <= #|[finType of bool]|)%N. Proof. by rewrite card_bool. Qed.

Let coin : [finType of bool] -> R := flat.

Let coin_dist : is_dist coin. Proof. exact: flat_dist (ltnW two). Qed.

Let coin_not_vertex : ~ is_vertex coin.
Proof.
move=> [x] /(_ (~~ x)); have := flat_gt0 (~~ x); rewrite -/coin vertex_out; first by lra.
by case: x.
Qed.

Let half : 0 < / 2 <= 1. Proof. by lra. Qed.

Theorem C31c_refuted : ~ C31c_statement.
Proof.
move=> C; have := C _ 2%N _ _ _ _ two isT half coin_dist coin_dist coin_dist
  coin_not_vertex (@dom_refl _ coin) (@dom_refl _ coin) 1%N.
have := divergence_lost (isT : (0 < 2)%N) half coin_dist coin_dist 0 coin_dist coin_not_vertex.
by move=> pos zero; rewrite zero in pos; apply: Rlt_irrefl pos.
Qed.

Theorem C31l_refuted : ~ C31l_statement.
Proof.
move=> C; have := C _ 2%N _ _ _ two isT half coin_dist coin_dist coin_not_vertex.
exact: entropy_survives.
Qed.

End Instance.
